import { modelForm } from '#app/replication/form.ts'

export const porches = modelForm.parse({
  title: 'Lớp dệt dưới hiên nhà (mẫu)',
  lead: 'Một người biết nghề mở hiên nhà mình cho xóm giềng đến học, không thu tiền.',
  problem: 'Người trẻ trong sóc không còn ai biết dệt; khung cửi cũ bỏ không.',
  steps: [
    'Chọn một mái hiên: nhà của người biết nghề, gần đường, có chỗ cho ba khung',
    'Gom khung cửi cũ: sửa lại trước, chưa mua mới',
    'Dạy vào buổi chiều: mỗi tuần ba buổi, ai rảnh thì đến',
    'Bán chung: tổ trưởng ghi sổ, chia theo tấm',
  ].join('\n'),
  needed: 'Một người biết nghề, ba khung cửi, một hiên nhà',
  cost: '4.500.000',
  costNote: 'Sợi cho hai tháng đầu; sau đó tổ tự bù bằng tiền bán.',
  monthsToResult: '6',
  conditions: 'Có ít nhất một người biết nghề chịu ngồi cùng mỗi tuần ba buổi.',
  results: 'Ở sóc Bù Mẫu: 26 người dệt thành thạo, 14 hộ có thêm thu nhập.',
  stopSigns: 'Hai tháng liền dưới ba người đến học.',
  failures: 'Lần đầu dạy ở nhà văn hóa thì ít người đến, vì xa và phải giữ trẻ.',
})

export const gardens = modelForm.parse({
  title: 'Vườn hai tầng: ca cao dưới tán điều (mẫu)',
  lead: 'Trồng thêm ca cao trong vườn điều đang thu, không phá cây cũ, không thuê đất mới.',
  problem: 'Vườn điều chỉ thu một mùa, giữa năm nhà nào cũng túng.',
  steps: [
    'Tỉa tán điều: chừa nắng lỗ chỗ, không chặt cây',
    'Đào hố trước mùa mưa một tháng: bón phân chuồng hoai',
    'Trồng xen: cách gốc điều ít nhất hai mét rưỡi',
    'Tưới nhỏ giọt: ít mà đều, mùa khô ba ngày một lần',
    'Ghi sổ từng vụ: để biết lời hay lỗ mà nói lại với người sau',
  ].join('\n'),
  needed: 'Vườn điều sẵn có, cây giống, một đường nước',
  cost: '12.000.000',
  costNote: 'Cho ba sào; cây giống bon chia thì chỉ còn tiền ống nước.',
  monthsToResult: '30',
  conditions: 'Có nước tưới mùa khô; đất không úng.',
  results: 'Ở bon Đăk Mẫu: 17 hộ trồng theo, mỗi héc-ta thu thêm 38 triệu đồng một vụ.',
  stopSigns: 'Quá nửa số cây thối cổ rễ trong mùa mưa đầu.',
  failures: 'Năm đầu tưới quá tay, chết một phần ba số cây.',
})
